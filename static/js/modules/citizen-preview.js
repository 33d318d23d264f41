// Shows the words of the form as citizens will read them; what is empty is not shown, heading and all.
// <section data-module="citizen-preview"> around [data-shows="id_cost"], alone or with its heading in a <div>.
export default function citizenPreview(preview) {
  for (const place of preview.querySelectorAll("[data-shows]")) {
    const field = document.getElementById(place.dataset.shows);
    const whole = place.parentElement.tagName === "DIV" ? place.parentElement : place;
    const tell = () => {
      place.textContent = field.value.trim();
      whole.hidden = !place.textContent;
    };
    field.addEventListener("input", tell);
    tell();
  }
}
