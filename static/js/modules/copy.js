// <button type="button" class="btn js-only" data-module="copy" data-copy="<id of a text field or block>">, beside a [data-copied] that tells.
export default function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  const told = button.parentElement.querySelector("[data-copied]");
  button.addEventListener("click", async () => {
    if (field.select) field.select();
    else getSelection().selectAllChildren(field);
    try {
      await navigator.clipboard.writeText(field.value ?? field.textContent);
      told.textContent = "Tersalin.";
    } catch {
      told.textContent = "Teksnya sudah dipilih. Tekan Salin pada papan ketik.";
    }
  });
}
