// One stepper for readers and agents: the next step comes from the server and takes the place of this one, the keyboard chooses.
const back = "[data-back]";
const choice = "[data-choice]";

/**
 * @param root where the step stands
 * @param keys what must have the focus for digits and Alt+← to work
 * @param fetchStep asks the server; gives the nodes of the next step
 * @param failed says that it did not come
 */
export function stepper(root, { keys = root, fetchStep, failed }) {
  let request;

  /** False when the step did not come or another one was asked for meanwhile. */
  async function go(where) {
    request?.abort();
    const mine = request = new AbortController();
    try {
      const nodes = await fetchStep(where, mine.signal);
      if (mine.signal.aborted) return false;
      show(nodes);
      return true;
    } catch (error) {
      if (!mine.signal.aborted) failed(error);
      return false;
    }
  }

  function show(nodes) {
    root.replaceChildren(...nodes);
    number();
    const question = root.querySelector("[data-question]");
    question?.focus({ preventScroll: true });
    (root.querySelector(".walked li:last-child") ?? question)?.scrollIntoView({ block: "nearest" });
  }

  /** Digits are shown only here: without scripts they would not work. */
  function number() {
    root.querySelectorAll(choice).forEach((each, index) => {
      if (index > 8) return;
      const digit = document.createElement("kbd");
      digit.setAttribute("aria-hidden", "true");
      digit.textContent = String(index + 1);
      (each.closest("label") ?? each).append(digit);
    });
  }

  keys.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.target.matches("textarea, select, input:not([type=radio])")) return;
    if (event.altKey && event.code === "ArrowLeft") {
      const link = root.querySelector(back);
      if (!link) return;
      event.preventDefault();
      link.click();
      return;
    }
    // By the place of the key: digits of the main row and of the number pad, in any layout.
    const digit = !event.altKey && !event.shiftKey && /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    const chosen = digit && root.querySelectorAll(choice)[digit[1] - 1];
    if (!chosen || !root.contains(event.target)) return;
    event.preventDefault();
    if (chosen.type !== "radio") return chosen.click();
    chosen.checked = true;
    chosen.focus();
  });

  number();
  return { go, show };
}
