// The few things that only the browser can do. Loaded before the first paint so that the chosen theme does not flash.
(() => {
  const stored = () => {
    try {
      return localStorage.getItem("cs-theme");
    } catch {
      return null;
    }
  };
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    } else {
      delete document.documentElement.dataset.theme;
    }
  };
  apply(stored());

  window.studio = {
    /** @returns {string} the theme now shown, "light" or "dark" */
    toggleTheme() {
      const now =
        document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      const next = now === "dark" ? "light" : "dark";
      apply(next);
      try {
        localStorage.setItem("cs-theme", next);
      } catch {
        // Private windows may refuse storage; the theme then lasts for the page.
      }
      return next;
    },

    /** Keeps a draft of what is typed, so that a dropped connection or a reload loses nothing. */
    keepDraft(key, value) {
      try {
        if (value) {
          sessionStorage.setItem("cs-draft-" + key, value);
        } else {
          sessionStorage.removeItem("cs-draft-" + key);
        }
      } catch {
        // As above.
      }
    },

    readDraft(key) {
      try {
        return sessionStorage.getItem("cs-draft-" + key) ?? "";
      } catch {
        return "";
      }
    },

    /** Puts what is shown into the address, so that a reload shows it again; no navigation. */
    remember(address) {
      history.replaceState(history.state, "", address);
    },

    /** Brings a part of the page into view if it is out of it. */
    show(id) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      document.getElementById(id)?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    },

    async copy(text) {
      await navigator.clipboard.writeText(text);
    },
  };

  // Drafts of fields that name themselves: saved in the browser while typing, no round trip.
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field instanceof HTMLElement && field.dataset.draft) {
      window.studio.keepDraft(field.dataset.draft, field.value);
    }
  });

  // A page is shown before it is connected, and the connected page is put in its place. A list that was opened by then
  // would close under the reader's hand, and what was typed would be lost: both are done again where they stand anew.
  const isLive = () => document.querySelector("main[data-live=yes]") !== null;
  const opened = new Set();
  const typed = new Map();
  const fields = "main :is(textarea, select, input:not([type=file], [type=radio], [type=password], [type=hidden]))";
  const title = (details) => details.querySelector("summary")?.textContent.trim();
  const content = (field) => (field.type === "checkbox" ? "checked" : "value");
  const kind = (field) => [field.tagName, field.type, field.name || field.ariaLabel || field.labels?.[0]?.textContent.trim()].join(" ");
  // The page's path, what the field is, and which one of those that are alike.
  const place = (field) => {
    const alike = [...document.querySelectorAll(fields)].filter((other) => kind(other) === kind(field));
    return [location.pathname, kind(field), alike.indexOf(field)].join("\n");
  };
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.isConnected && !isLive()) {
        opened[event.target.open ? "add" : "delete"](title(event.target));
      }
    },
    true,
  );
  for (const type of ["input", "change"]) {
    document.addEventListener(
      type,
      (event) => {
        const field = event.target;
        if (field instanceof Element && field.matches(fields) && !isLive()) {
          typed.set(place(field), { held: field[content(field)], left: type === "change" });
        }
      },
      true,
    );
  }
  const putBack = (field, { held, left }) => {
    if (field[content(field)] === held) {
      return;
    }
    const changed = () => field.dispatchEvent(new Event("change", { bubbles: true }));
    field[content(field)] = held;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (left) {
      changed();
      return;
    }
    // It is still being written in: that goes on, and it counts as changed when it is left. A new page's heading takes
    // the focus, which is no leaving.
    const leave = (event) => {
      if (event.relatedTarget instanceof HTMLHeadingElement) {
        field.focus();
        return;
      }
      field.removeEventListener("blur", leave);
      changed();
    };
    field.addEventListener("blur", leave);
    if (document.activeElement === document.body) {
      field.focus();
      field.setSelectionRange?.(held.length, held.length);
    }
  };
  const watch = new MutationObserver(() => {
    if (!isLive()) {
      return;
    }
    for (const details of document.querySelectorAll("main details")) {
      if (opened.delete(title(details))) {
        details.open = true;
      }
    }
    for (const field of typed.size > 0 ? document.querySelectorAll(fields) : []) {
      const at = place(field);
      const what = typed.get(at);
      if (what && typed.delete(at)) {
        putBack(field, what);
      }
    }
    if (opened.size + typed.size === 0) {
      watch.disconnect();
    }
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-live"] });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-theme-toggle]") : null;
    if (button) {
      window.studio.toggleTheme();
    }
  });
})();
