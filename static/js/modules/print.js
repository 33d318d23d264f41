// <button type="button" class="btn js-only" data-module="print">Cetak</button>
export default function print(button) {
  button.addEventListener("click", () => window.print());
}
