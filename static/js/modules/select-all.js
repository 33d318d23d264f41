// Puts a box at the head of the first column that ticks all boxes of the table's body.
export default function selectAll(form) {
  const boxes = [...form.querySelectorAll("tbody input[type=checkbox]")];
  const corner = form.querySelector("thead th");
  if (boxes.length < 2 || !corner) return;
  const label = document.createElement("label");
  label.className = "review-check";
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "form-check-input";
  const words = document.createElement("span");
  words.className = "visually-hidden";
  words.textContent = "Pilih semua di halaman ini";
  label.append(all, words);
  corner.replaceChildren(label);
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
  boxes.forEach((box) => box.addEventListener("change", show));
  show();
}
