// Counts words while one types, exactly as innovasi/common/words.py does:
// runs between white space that hold a letter or a digit.
// <p data-module="word-counter" data-for="id_design" data-least="300">
const SEPARATORS = /[\s\u001c-\u001f\u0085\ufeff]+/u;
const WORD = /[\p{L}\p{N}]/u;

export function splitWords(text) {
  return text.split(SEPARATORS).filter((run) => WORD.test(run));
}

export function countWords(text) {
  return splitWords(text).length;
}

function sentence(count, least) {
  if (count === 0) return `Belum ada kata. Paling sedikit ${least} kata.`;
  if (count < least) return `Baru ${count} kata dari paling sedikit ${least}.`;
  return `${count} kata, sudah cukup.`;
}

export default function wordCounter(line) {
  const field = document.getElementById(line.dataset.for);
  const least = Number(line.dataset.least);
  const tell = () => {
    line.textContent = sentence(countWords(field.value), least);
  };
  field.addEventListener("input", tell);
  tell();
}
