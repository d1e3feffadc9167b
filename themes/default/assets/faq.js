// All questions at once, and a filter that hides but never removes.
import { text } from "./hc.js";

const box = document.querySelector("[data-faq]");
const items = [...box.querySelectorAll(".faq-item")];
const all = box.querySelector("[data-faq-all]");
const filter = box.querySelector("#faq-filter");
const status = box.querySelector("[data-faq-status]");
const plain = words => words.toLowerCase().replaceAll("ё", "е").replaceAll("\u00a0", " ");
const texts = new Map(items.map(item => [item, plain(item.textContent)]));

const allOpen = () => items.every(item => item.open);
const label = () => all.textContent = text(allOpen() ? "closeAll" : "openAll");

all.addEventListener("click", () => {
  const open = !allOpen();
  for (const item of items) item.open = open;
});
for (const item of items) item.addEventListener("toggle", label);

filter.addEventListener("input", () => {
  const words = plain(filter.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const item of items) {
    const fits = words.every(word => texts.get(item).includes(word));
    item.classList.toggle("is-out", !fits);
    if (fits) count++;
  }
  status.textContent = !words.length ? "" : count ? text("faqFound", { n: count }) : text("faqNone");
});
filter.addEventListener("keydown", event => {
  if (event.key === "Enter" && filter.value.trim()) location.href = `${document.querySelector("[data-search]")?.action ?? "/search"}?q=${encodeURIComponent(filter.value)}`;
  if (event.key === "Escape" && filter.value) {
    filter.value = "";
    filter.dispatchEvent(new Event("input"));
  }
});
box.querySelector("[data-faq-tools]").hidden = items.length < 3;
