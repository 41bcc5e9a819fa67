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

  // A page is shown before it is connected, and the connected page is put in its place: a list that was opened by
  // then would close under the reader's hand. It is opened again when it stands there anew.
  const opened = new Set();
  const isLive = () => document.querySelector("main[data-live=yes]") !== null;
  const title = (details) => details.querySelector("summary")?.textContent.trim();
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.isConnected && !isLive()) {
        opened[event.target.open ? "add" : "delete"](title(event.target));
      }
    },
    true,
  );
  const watch = new MutationObserver(() => {
    if (!isLive()) {
      return;
    }
    for (const details of document.querySelectorAll("main details")) {
      if (opened.delete(title(details))) {
        details.open = true;
      }
    }
    if (opened.size === 0) {
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
