import type { Box } from "./matrix";

/** The number of parameters of each path command. */
const arity: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const token = /([a-zA-Z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;

/**
 * The tight box around the geometry of an SVG path (curves and arcs by their extremes, stroke excluded).
 * @param data the `d` attribute; reading stops at the first fault, as browsers do
 * @returns null for a path without a point
 */
export function pathBox(data: string): Box | null {
  const pen = new Pen();
  let command = "";
  let values: number[] = [];
  for (const [, letter, number] of data.matchAll(token)) {
    if (letter !== undefined) {
      if (arity[letter.toLowerCase()] === undefined) break;
      command = letter;
      values = [];
      if (letter === "z" || letter === "Z") pen.close();
      continue;
    }
    values.push(Number(number));
    if (values.length !== arity[command.toLowerCase()]) continue;
    pen.draw(command, values);
    values = [];
    if (command === "m") command = "l";
    if (command === "M") command = "L";
  }
  return pen.box();
}

class Pen {
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private controlX = 0;
  private controlY = 0;
  private left = Number.POSITIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  box(): Box | null {
    if (this.left > this.right) return null;
    return { x: this.left, y: this.top, width: this.right - this.left, height: this.bottom - this.top };
  }

  close(): void {
    this.move(this.startX, this.startY);
  }

  draw(command: string, values: readonly number[]): void {
    const relative = command === command.toLowerCase();
    const [dx, dy] = relative ? [this.x, this.y] : [0, 0];
    const at = (index: number): number => (values[index] ?? 0) + (index % 2 === 0 ? dx : dy);
    switch (command.toLowerCase()) {
      case "m":
        this.move(at(0), at(1));
        this.startX = this.x;
        this.startY = this.y;
        this.include(this.x, this.y);
        break;
      case "l":
        this.line(at(0), at(1));
        break;
      case "h":
        this.line(at(0), this.y);
        break;
      case "v":
        this.line(this.x, (values[0] ?? 0) + dy);
        break;
      case "c":
        this.cubic([at(0), at(1), at(2), at(3), at(4), at(5)]);
        break;
      case "s":
        this.cubic([2 * this.x - this.controlX, 2 * this.y - this.controlY, at(0), at(1), at(2), at(3)]);
        break;
      case "q":
        this.quadratic(at(0), at(1), at(2), at(3));
        break;
      case "t":
        this.quadratic(2 * this.x - this.controlX, 2 * this.y - this.controlY, at(0), at(1));
        break;
      case "a":
        this.arc(values, (values[5] ?? 0) + dx, (values[6] ?? 0) + dy);
        break;
    }
  }

  private move(x: number, y: number): void {
    this.x = this.controlX = x;
    this.y = this.controlY = y;
  }

  private line(x: number, y: number): void {
    this.include(this.x, this.y);
    this.include(x, y);
    this.move(x, y);
  }

  private quadratic(cx: number, cy: number, x: number, y: number): void {
    const [x0, y0] = [this.x, this.y];
    this.cubic([
      x0 + (2 / 3) * (cx - x0),
      y0 + (2 / 3) * (cy - y0),
      x + (2 / 3) * (cx - x),
      y + (2 / 3) * (cy - y),
      x,
      y,
    ]);
    this.controlX = cx;
    this.controlY = cy;
  }

  private cubic([x1, y1, x2, y2, x, y]: readonly [number, number, number, number, number, number]): void {
    this.include(this.x, this.y);
    this.include(x, y);
    for (const t of extremes(this.x, x1, x2, x)) this.include(bezier(t, this.x, x1, x2, x), this.y);
    for (const t of extremes(this.y, y1, y2, y)) this.include(this.x, bezier(t, this.y, y1, y2, y));
    this.move(x, y);
    this.controlX = x2;
    this.controlY = y2;
  }

  private arc(values: readonly number[], x: number, y: number): void {
    const [x0, y0] = [this.x, this.y];
    this.line(x, y);
    const circle = ellipseOfArc([x0, y0, x, y], values);
    if (!circle) return;
    for (let half = 0; half < 2; half++) {
      for (const angle of [circle.xAngle + half * Math.PI, circle.yAngle + half * Math.PI]) {
        if (circle.covers(angle)) {
          const [px, py] = circle.point(angle);
          this.include(px, py);
        }
      }
    }
  }

  private include(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
  }
}

function bezier(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const s = 1 - t;
  return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
}

/** Where the derivative of a cubic vanishes inside its span. */
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b].filter(isInside);
  const root = b * b - 4 * a * c;
  if (root < 0) return [];
  return [(-b + Math.sqrt(root)) / (2 * a), (-b - Math.sqrt(root)) / (2 * a)].filter(isInside);
}

function isInside(t: number): boolean {
  return t > 0 && t < 1;
}

interface ArcEllipse {
  readonly xAngle: number;
  readonly yAngle: number;
  point(angle: number): readonly [number, number];
  covers(angle: number): boolean;
}

/** The ellipse of an arc command, by the endpoint conversion of the SVG specification (appendix F.6). */
function ellipseOfArc(ends: readonly [number, number, number, number], values: readonly number[]): ArcEllipse | null {
  const [x0, y0, x1, y1] = ends;
  let [rx, ry] = [Math.abs(values[0] ?? 0), Math.abs(values[1] ?? 0)];
  if (rx === 0 || ry === 0 || (x0 === x1 && y0 === y1)) return null;
  const tilt = ((values[2] ?? 0) * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(tilt), Math.cos(tilt)];
  const [hx, hy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [px, py] = [cosine * hx + sine * hy, cosine * hy - sine * hx];
  const grow = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2));
  rx *= grow;
  ry *= grow;
  const square = Math.max(0, (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1);
  const sign = Boolean(values[3]) === Boolean(values[4]) ? -1 : 1;
  const [qx, qy] = [(sign * Math.sqrt(square) * rx * py) / ry, (-sign * Math.sqrt(square) * ry * px) / rx];
  const [cx, cy] = [cosine * qx - sine * qy + (x0 + x1) / 2, sine * qx + cosine * qy + (y0 + y1) / 2];
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  const end = Math.atan2((-py - qy) / ry, (-px - qx) / rx);
  const full = 2 * Math.PI;
  const sweep = values[4] ? (end - start + 2 * full) % full : -((start - end + 2 * full) % full);
  return {
    xAngle: Math.atan2(-ry * sine, rx * cosine),
    yAngle: Math.atan2(ry * cosine, rx * sine),
    point: (angle) => {
      const [u, v] = [rx * Math.cos(angle), ry * Math.sin(angle)];
      return [cx + cosine * u - sine * v, cy + sine * u + cosine * v];
    },
    covers: (angle) => {
      const ahead = (((sweep > 0 ? angle - start : start - angle) % full) + full) % full;
      return ahead <= Math.abs(sweep);
    },
  };
}
