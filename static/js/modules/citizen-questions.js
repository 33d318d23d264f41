// Ticks what citizens ask as soon as its fields are filled in.
// <section data-module="citizen-questions"> around <li data-fields="id_before id_after"> with [data-answered] and [data-open].
export default function citizenQuestions(list) {
  for (const line of list.querySelectorAll("[data-fields]")) {
    const fields = line.dataset.fields.trim().split(/\s+/).map((id) => document.getElementById(id));
    const tell = () => {
      const answered = fields.every((field) => field.value.trim());
      line.querySelector("[data-answered]").hidden = !answered;
      line.querySelector("[data-open]").hidden = answered;
    };
    fields.forEach((field) => field.addEventListener("input", tell));
    tell();
  }
}
