// Paints what lies outside the subject as an opaque tint: adding to the subject takes tint away. Its alpha, turned round, is the mask.

const tint = "#2b2f5e";
const mostSteps = 30;
const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Tint everywhere but where the mask is white. */
async function begin(context, maskUrl) {
  const { width, height } = context.canvas;
  context.fillStyle = tint;
  context.fillRect(0, 0, width, height);
  if (!maskUrl) {
    return;
  }
  const mask = new Image();
  mask.src = maskUrl;
  await mask.decode();
  const grey = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  grey.drawImage(mask, 0, 0, width, height);
  const subject = grey.getImageData(0, 0, width, height);
  const shown = context.getImageData(0, 0, width, height);
  for (let i = 0; i < subject.data.length; i += 4) {
    shown.data[i + 3] = 255 - subject.data[i];
  }
  context.putImageData(shown, 0, 0);
}

/**
 * @param {HTMLElement} tools holds the choice between adding and erasing, which counts as soon as it is seen to be made
 * @param {HTMLCanvasElement} canvas of the picture's size
 * @param {SVGCircleElement} ring shows the brush
 * @param {string | null} maskUrl
 * @param {number} size 1 to 100
 * @param {{invokeMethodAsync: Function}} page hears Painted(strokes, size)
 */
export async function paint(tools, canvas, ring, maskUrl, size, page) {
  if (!canvas) {
    return { stop() {} }; // The page was left meanwhile.
  }
  const { width, height } = canvas;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  await begin(context, maskUrl);
  const settled = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  settled.drawImage(canvas, 0, 0);
  const past = [];
  let adds = true; // What the stroke at hand does.
  let at = { x: width / 2, y: height / 2 };
  let stroke = null;

  const radius = () => Math.max(1, (Math.max(width, height) * size * size) / 55000);
  const show = () => {
    ring.setAttribute("cx", at.x);
    ring.setAttribute("cy", at.y);
    ring.setAttribute("r", radius());
  };
  const tell = () => page.invokeMethodAsync("Painted", past.length, size);

  const draw = (from, to) => {
    context.globalCompositeOperation = adds ? "destination-out" : "source-over";
    context.strokeStyle = tint;
    context.lineCap = "round";
    context.lineWidth = radius() * 2;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y + 0.01); // A line without length has no cap.
    context.stroke();
    const reach = radius() + 2;
    stroke.left = Math.min(stroke.left, from.x - reach, to.x - reach);
    stroke.top = Math.min(stroke.top, from.y - reach, to.y - reach);
    stroke.right = Math.max(stroke.right, from.x + reach, to.x + reach);
    stroke.bottom = Math.max(stroke.bottom, from.y + reach, to.y + reach);
  };

  const lift = () => {
    const x = Math.max(0, Math.floor(stroke.left));
    const y = Math.max(0, Math.floor(stroke.top));
    const w = Math.min(width, Math.ceil(stroke.right)) - x;
    const h = Math.min(height, Math.ceil(stroke.bottom)) - y;
    stroke = null;
    if (w > 0 && h > 0) {
      past.push({ x, y, before: settled.getImageData(x, y, w, h) });
      past.splice(0, Math.max(0, past.length - mostSteps));
      settled.putImageData(context.getImageData(x, y, w, h), x, y);
      tell();
    }
  };

  const press = () => {
    adds = tools.querySelector("input[type=radio]:checked")?.value !== "erase";
    stroke = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    draw(at, at);
  };
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * width) / box.width, y: ((event.clientY - box.top) * height) / box.height };
  };
  const resize = (to) => {
    size = Math.min(100, Math.max(1, to));
    show();
  };

  const undo = () => {
    const last = past.pop();
    if (last) {
      settled.putImageData(last.before, last.x, last.y);
      context.putImageData(last.before, last.x, last.y);
    }
    tell();
  };

  const listeners = {
    pointerdown(event) {
      if (event.button === 0) {
        canvas.setPointerCapture(event.pointerId);
        at = place(event);
        press();
        show();
      }
    },
    pointermove(event) {
      const to = place(event);
      if (stroke) {
        draw(at, to);
      }
      at = to;
      show();
    },
    pointerup: () => stroke && lift(),
    pointercancel: () => stroke && lift(),
    blur: () => stroke && lift(),
    keyup(event) {
      if (event.key === " " && stroke) {
        lift();
      }
    },
    keydown(event) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
        undo();
        event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const move = moves[event.key];
      if (move) {
        const far = radius() * (event.shiftKey ? 4 : 0.5);
        const to = { x: Math.min(width, Math.max(0, at.x + move[0] * far)), y: Math.min(height, Math.max(0, at.y + move[1] * far)) };
        if (stroke) {
          draw(at, to);
        }
        at = to;
        show();
      } else if (event.key === " ") {
        if (!stroke) {
          press();
        }
      } else if (event.key === "[" || event.key === "]") {
        resize(size + (event.key === "]" ? 4 : -4));
        tell();
      } else {
        return;
      }
      event.preventDefault();
    },
  };
  for (const [name, listener] of Object.entries(listeners)) {
    canvas.addEventListener(name, listener);
  }
  show();
  canvas.focus({ preventScroll: true });

  return {
    resize,
    undo,
    /** @returns {Promise<Blob>} white where the subject is */
    png() {
      const mask = context.getImageData(0, 0, width, height);
      for (let i = 0; i < mask.data.length; i += 4) {
        mask.data.fill(255 - mask.data[i + 3], i, i + 3);
        mask.data[i + 3] = 255;
      }
      const sheet = new OffscreenCanvas(width, height);
      sheet.getContext("2d").putImageData(mask, 0, 0);
      return sheet.convertToBlob({ type: "image/png" });
    },
    stop() {
      for (const [name, listener] of Object.entries(listeners)) {
        canvas.removeEventListener(name, listener);
      }
    },
  };
}
