// Finds the number that shows some effort, for a form that looked as if a program had sent it:
// <form data-module="prove" data-challenge="…" data-bits="15"> with a hidden input named proof and a
// line [data-prove="state"]. Where the browser cannot reckon hashes, the line goes on asking to wait.
const BATCH = 400;
const encoder = new TextEncoder();

function hasZeros(bytes, bits) {
  const word = ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0;
  return word >>> (32 - bits) === 0;
}

async function search(challenge, bits) {
  for (let start = 0; ; start += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, at) => start + at);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(`${challenge}:${number}`))),
    );
    const found = hashes.findIndex((hash) => hasZeros(new Uint8Array(hash), bits));
    if (found >= 0) return start + found;
  }
}

export default function prove(form) {
  if (!globalThis.crypto?.subtle) return;
  const { challenge, bits } = form.dataset;
  const state = form.querySelector('[data-prove="state"]');
  state.textContent = "Sebentar, peramban Anda sedang membuktikan bahwa bukan program yang mengirim …";
  search(challenge, Number(bits)).then((number) => {
    form.elements.proof.value = String(number);
    state.textContent = "Siap. Tekan Kirim masukan sekali lagi.";
  });
}
