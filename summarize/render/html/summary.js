// Filters, and what stands under a tapped or hovered word. Without it the links still lead there.
(() => {
  const form = document.querySelector(".filters");
  const card = document.querySelector(".card");
  const items = new Map([...document.querySelectorAll(".items li")].map((li) => [li.dataset.id, li]));
  const words = [...document.querySelectorAll(".m")];
  const pieces = new Map();
  for (const word of words) {
    for (const id of word.dataset.ids.split(" ")) {
      if (!pieces.has(id)) pieces.set(id, []);
      pieces.get(id).push(word);
    }
  }
  let lit = [];

  const light = (ids) => {
    for (const element of lit) element.classList.remove("on");
    lit = ids.flatMap((id) => [items.get(id), ...(pieces.get(id) ?? [])]).filter(Boolean);
    for (const element of lit) element.classList.add("on");
  };

  const show = (ids) => {
    card.replaceChildren(
      ...ids.map((id) => {
        const section = document.createElement("section");
        const item = items.get(id);
        section.className = item.className.replace(" on", "");
        section.append(...[...item.children].map((child) => child.cloneNode(true)));
        return section;
      }),
    );
    card.hidden = !ids.length;
  };

  const shownIds = (word) => word.dataset.ids.split(" ").filter((id) => !items.get(id).hidden);

  const filter = () => {
    const on = (name) =>
      [...form.querySelectorAll(`[aria-pressed="true"][data-${name}]`)].map((b) => b.dataset[name]);
    const [families, speakers] = [on("family"), on("speaker")];
    for (const item of items.values()) {
      const who = item.dataset.speakers.split(" ");
      item.hidden =
        (families.length && !families.includes(item.dataset.family)) ||
        (speakers.length && !speakers.some((speaker) => who.includes(speaker)));
    }
    for (const word of words) word.classList.toggle("off", !shownIds(word).length);
    show([]);
  };

  form.addEventListener("click", ({ target }) => {
    const chip = target.closest("button");
    if (!chip) return;
    chip.ariaPressed = chip.ariaPressed !== "true";
    filter();
  });

  document.addEventListener("click", (event) => {
    const word = event.target.closest(".m");
    const link = event.target.closest(".to");
    if (word) {
      event.preventDefault();
      const ids = shownIds(word);
      light(ids);
      if (!ids.length || !matchMedia("(min-width: 60rem)").matches) {
        show(ids);
        return;
      }
      // The list stands beside the words: the item comes to their height, if the list reaches so far.
      const item = items.get(ids[0]);
      const away = item.getBoundingClientRect().top - word.getClientRects()[0].top;
      item.closest(".items").scrollTop += away;
      item.scrollIntoView({ block: "nearest" });
    } else if (link) {
      event.preventDefault();
      const id = link.closest("li").dataset.id;
      light([id]);
      const place = document.getElementById(`t-${id}`);
      place.scrollIntoView({ block: "center" });
      place.focus({ preventScroll: true });
      show([]);
    } else if (!event.target.closest(".card")) {
      show([]);
    }
  });

  for (const word of words) {
    word.addEventListener("mouseenter", () => light(shownIds(word)));
    word.addEventListener("focus", () => light(shownIds(word)));
  }
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") show([]);
  });
  form.hidden = false;
})();
