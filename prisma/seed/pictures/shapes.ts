/** Every picture is drawn on this many units, in the shape of a card. */
export const canvas = { width: 1600, height: 1000 } as const;

export type Point = readonly [x: number, y: number];

const near = (value: number) => Math.round(value * 10) / 10;

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
  opacity = 1,
): string {
  return `<rect x="${near(x)}" y="${near(y)}" width="${near(width)}" height="${near(height)}" rx="${near(radius)}" fill="${fill}" opacity="${opacity}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${near(x)}" cy="${near(y)}" r="${near(radius)}" fill="${fill}" opacity="${opacity}"/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string {
  return `<ellipse cx="${near(x)}" cy="${near(y)}" rx="${near(rx)}" ry="${near(ry)}" fill="${fill}" opacity="${opacity}"/>`;
}

/** A filled outline in the language of SVG paths. */
export function shape(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`;
}

/** A drawn line in the language of SVG paths. */
export function line(d: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
}

export function polygon(points: readonly Point[], fill: string, opacity = 1): string {
  return shape(`M${points.map(([x, y]) => `${near(x)} ${near(y)}`).join("L")}Z`, fill, opacity);
}

/** What is inside moved, turned (degrees) or scaled. */
export function placed(inside: string, x: number, y: number, turn = 0, scale = 1): string {
  return `<g transform="translate(${near(x)} ${near(y)}) rotate(${near(turn)}) scale(${scale})">${inside}</g>`;
}

/** What is inside seen through an outline only. `id` is unique within the picture. */
export function through(id: string, outline: string, inside: string): string {
  return `<clipPath id="${id}">${outline}</clipPath><g clip-path="url(#${id})">${inside}</g>`;
}

/** A vertical wash of colours, as a fill named `url(#id)`. */
export function wash(id: string, colours: readonly string[]): string {
  const stops = colours.map(
    (colour, index) =>
      `<stop offset="${near(index / Math.max(1, colours.length - 1))}" stop-color="${colour}"/>`,
  );
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join("")}</linearGradient>`;
}

/** A light that fades outward, as a fill named `url(#id)`. */
export function halo(id: string, colour: string): string {
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity=".85"/><stop offset=".35" stop-color="${colour}" stop-opacity=".35"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;
}
