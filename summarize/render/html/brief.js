// Filters by verdict and fault. Without it everything is shown.
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  form.addEventListener("click", ({ target }) => {
    const chip = target.closest("button");
    if (!chip) return;
    chip.ariaPressed = chip.ariaPressed !== "true";
    const wanted = [...form.querySelectorAll('[aria-pressed="true"]')].map((b) => b.dataset.kind);
    for (const group of document.querySelectorAll("[data-kinds]")) {
      const kinds = group.dataset.kinds.split(" ");
      group.hidden = wanted.length > 0 && !wanted.some((kind) => kinds.includes(kind));
    }
    for (const section of document.querySelectorAll("[data-alone]")) section.hidden = wanted.length > 0;
  });
  form.hidden = false;
})();
