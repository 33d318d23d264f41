// Counts words while one types, exactly as innovasi/common/words.py does:
// runs between white space that hold a letter or a digit.
// <p data-module="word-counter" data-for="id_design" data-least="300">, or data-most="200", or both or neither.
const SEPARATORS = /[\s\u001c-\u001f\u0085\ufeff]+/u;
const WORD = /[\p{L}\p{N}]/u;

export function splitWords(text) {
  return text.split(SEPARATORS).filter((run) => WORD.test(run));
}

export function countWords(text) {
  return splitWords(text).length;
}

function sentence(count, least, most) {
  if (most && count > most) return `${count} kata dari paling banyak ${most}. ${count - most} kata terlalu banyak: ringkas dulu, tidak ada yang dipotong.`;
  if (most && count >= least) return `${count} kata dari paling banyak ${most}.`;
  if (!least) return `${count} kata.`;
  if (count === 0) return `Belum ada kata. Paling sedikit ${least} kata.`;
  if (count < least) return `Baru ${count} kata dari paling sedikit ${least}.`;
  return `${count} kata, sudah cukup.`;
}

export default function wordCounter(line) {
  const field = document.getElementById(line.dataset.for);
  const least = Number(line.dataset.least ?? 0);
  const most = Number(line.dataset.most ?? 0);
  const tell = () => {
    line.textContent = sentence(countWords(field.value), least, most);
  };
  field.addEventListener("input", tell);
  tell();
}
