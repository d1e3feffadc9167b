// An address with # opens what hides its target: a question, a disclosure, a tab.
function reveal() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let at = target; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
    if (at.getAttribute("role") === "tabpanel" && at.hidden) document.getElementById(at.getAttribute("aria-labelledby"))?.click();
  }
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
addEventListener("hc:ready", reveal);
if (location.hash) reveal();
