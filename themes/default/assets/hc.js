// What the page tells its scripts: addresses and texts, from the block #hc.
const page = JSON.parse(document.getElementById("hc")?.textContent || "{}");
const plurals = new Intl.PluralRules(document.documentElement.lang || "ru");

export const suggestUrl = page.suggest || "";
export const iconsUrl = page.icons || "";

/** Text by key; {name} is filled, a number n chooses among .one .few .many .other. */
export function text(key, values = {}) {
  const texts = page.texts || {};
  const found = texts[`${key}.${plurals.select(values.n ?? 0)}`] ?? texts[key] ?? "";
  return found.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function icon(name, classes = "i") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", classes);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${iconsUrl}#${name}`);
  svg.append(use);
  return svg;
}

// One polite region a page, at most one message a second.
let region, last = 0, waiting;
export function say(message) {
  region ??= document.body.appendChild(make("div", { role: "status", class: "sr" }));
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    last = Date.now();
    region.textContent = message;
  }, Math.max(0, 1000 - (Date.now() - last)));
}

export async function copy(content) {
  await navigator.clipboard.writeText(content);
  say(text("copied"));
}
