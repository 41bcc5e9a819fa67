// Moves joints with the pointer or the arrow keys. The figure follows at once here; the page is told where a joint was let go.

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {SVGSVGElement} svg in pixels of the picture
 * @param {{invokeMethodAsync: Function}} page hears MovedAsync(joint, x, y)
 * @param {boolean} follows true when the page alone puts joints where they are, and hears of every step of a drag
 */
export function edit(svg, page, follows) {
  if (!svg) {
    return { stop() {} }; // The page was left meanwhile.
  }
  const { width, height } = svg.viewBox.baseVal;
  const held = new Map(); // Joints whose place the page has not confirmed yet.
  const jointOf = (target) => (target instanceof Element ? target.closest("[data-joint]") : null);
  const clamp = (value, side) => Math.min(Math.max(value, -side / 2), side * 1.5); // As far as the studio takes them.

  const place = (group) => {
    const dot = group.querySelector(".dot");
    return held.get(group.dataset.joint) ?? { x: dot.cx.baseVal.value, y: dot.cy.baseVal.value };
  };

  const put = (group, x, y) => {
    const joint = group.dataset.joint;
    const at = { x: Math.round(clamp(x, width) * 100) / 100, y: Math.round(clamp(y, height) * 100) / 100 };
    held.set(joint, at);
    for (const circle of group.querySelectorAll("circle")) {
      circle.setAttribute("cx", at.x);
      circle.setAttribute("cy", at.y);
    }
    for (const line of svg.querySelectorAll("line")) {
      if (line.dataset.from === joint) {
        line.setAttribute("x1", at.x);
        line.setAttribute("y1", at.y);
      }
      if (line.dataset.to === joint) {
        line.setAttribute("x2", at.x);
        line.setAttribute("y2", at.y);
      }
    }
  };

  const letGo = async (group) => {
    const at = held.get(group.dataset.joint);
    if (at) {
      await page.invokeMethodAsync("MovedAsync", Number(group.dataset.joint), at.x, at.y);
      if (held.get(group.dataset.joint) === at) {
        held.delete(group.dataset.joint);
      }
    }
  };

  // One wish on its way at a time; of those that come meanwhile the last counts.
  let wish = null;
  let telling = false;
  const ask = async (joint, x, y) => {
    wish = { joint, x, y };
    if (telling) {
      return;
    }
    telling = true;
    try {
      while (wish) {
        const now = wish;
        wish = null;
        await page.invokeMethodAsync("MovedAsync", Number(now.joint), now.x, now.y);
      }
    } finally {
      telling = false;
    }
  };
  const go = (group, x, y) => (follows ? ask(group.dataset.joint, clamp(x, width), clamp(y, height)) : put(group, x, y));

  const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

  let drag = null;
  const down = (event) => {
    const group = jointOf(event.target);
    if (!group || event.button !== 0) {
      return;
    }
    const at = place(group);
    const from = point(event);
    drag = { group, dx: at.x - from.x, dy: at.y - from.y };
    group.focus();
    svg.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  // A finger on a joint drags it; beside the joints it scrolls the page as it does elsewhere.
  const touch = (event) => {
    if (jointOf(event.target) && event.cancelable) {
      event.preventDefault();
    }
  };
  const move = (event) => {
    if (drag) {
      const to = point(event);
      go(drag.group, to.x + drag.dx, to.y + drag.dy);
    }
  };
  const up = () => {
    const group = drag?.group;
    drag = null;
    if (group) {
      letGo(group);
    }
  };
  const key = (event) => {
    const group = jointOf(event.target);
    const step = steps[event.key];
    if (!group || !step || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    const at = place(group);
    go(group, at.x + step[0] * far, at.y + step[1] * far);
  };
  const keyUp = (event) => {
    const group = jointOf(event.target);
    if (group && steps[event.key]) {
      letGo(group);
    }
  };

  const listeners = { touchstart: touch, pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, keydown: key, keyup: keyUp };
  for (const [name, listener] of Object.entries(listeners)) {
    svg.addEventListener(name, listener, { passive: false });
  }
  svg.dataset.ready = "";
  return {
    stop() {
      for (const [name, listener] of Object.entries(listeners)) {
        svg.removeEventListener(name, listener);
      }
    },
  };
}
