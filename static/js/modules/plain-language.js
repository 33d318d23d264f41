// Advice on plain Indonesian while one types; the same rules and the same hints as innovasi/writing/rules.py.
// <ul data-module="plain-language" data-for="id_citizen_summary" data-rules="/static/data/bahasa-jelas.json">
import { countWords, splitWords } from "./word-counter.js";

const SENTENCE = /(?:[^.!?…\n]|[.!?…](?=\S))+/g;
const TOKEN = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g;
const ACRONYM = /^[A-Z][A-Z0-9]{1,9}$/;
const APART = /[^a-z0-9-]+/g;
const PAUSE = 600;
const loaded = new Map();

const filled = (message, values) => message.replace(/\{(\w+)\}/g, (whole, name) => values[name]);

function shouting(text, rules) {
  const loud = countWords(text) >= 3 && text === text.toUpperCase() && text !== text.toLowerCase();
  return loud ? [rules.messages.shouting] : [];
}

function longSentences(text, rules) {
  const most = rules.longest_sentence;
  return (text.match(SENTENCE) ?? [])
    .map(splitWords)
    .filter((run) => run.length > most)
    .map((run) => filled(rules.messages.long, { quote: run.slice(0, rules.quoted_words).join(" "), count: run.length, most }));
}

function officialese(text, rules) {
  let folded = ` ${text.toLowerCase().replace(APART, " ")} `;
  const phrases = Object.keys(rules.plainer).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const found = [];
  for (const phrase of phrases) {
    if (!folded.includes(` ${phrase} `)) continue;
    folded = folded.replaceAll(` ${phrase} `, " | ");
    const plainer = rules.plainer[phrase];
    found.push(filled(rules.messages[plainer ? "plain" : "drop"], { phrase, plainer }));
  }
  return found;
}

function acronyms(text, rules) {
  const unknown = (word) =>
    ACRONYM.test(word) && !rules.known.includes(word) && !text.includes(`(${word})`) && !text.includes(`${word} (`);
  return [...new Set(text.match(TOKEN) ?? [])].filter(unknown).map((word) => filled(rules.messages.acronym, { word }));
}

export function hints(text, rules) {
  const loud = shouting(text, rules);
  const found = loud.length ? loud : [...longSentences(text, rules), ...officialese(text, rules), ...acronyms(text, rules)];
  return found.slice(0, rules.most_hints);
}

export function load(address) {
  if (!loaded.has(address)) loaded.set(address, fetch(address).then((answer) => answer.json()));
  return loaded.get(address);
}

export default function plainLanguage(list) {
  const field = document.getElementById(list.dataset.for);
  let timer = 0;
  const show = async () => {
    const rules = await load(list.dataset.rules);
    const lines = hints(field.value.replace(/\r\n?/g, "\n"), rules);
    if (lines.join("\n") === [...list.children].map((line) => line.textContent).join("\n")) return;
    list.replaceChildren(...lines.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
}
