import type { Point } from "@/lib/place/place";

/** What a map shows: its middle, how many pixels a radian of longitude has, and its size in pixels. */
export interface MapFrame {
  readonly centre: Point;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** How far north of the equator Mercator draws a latitude, in radians of longitude. */
const northOf = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));

/** The shortest way round to a longitude, in degrees between -180 and 180. */
const turn = (from: number, to: number) => ((((to - from + 180) % 360) + 360) % 360) - 180;

/** Mercator draws no poles: nothing beyond this is on any map. */
export const northernmost = 85;

/** Where on a map a point lies, in pixels from its upper left corner. By Mercator's projection, as `pointAt` back. */
export function spotOf({ centre, scale, width, height }: MapFrame, point: Point): { x: number; y: number } {
  return {
    x: width / 2 + scale * radians(turn(centre.longitude, point.longitude)),
    y: height / 2 - scale * (northOf(point.latitude) - northOf(centre.latitude)),
  };
}

/** Which point lies at a spot of a map. */
export function pointAt(
  { centre, scale, width, height }: MapFrame,
  { x, y }: { x: number; y: number },
): Point {
  const north = northOf(centre.latitude) + (height / 2 - y) / scale;
  const longitude = centre.longitude + degrees((x - width / 2) / scale);
  return { latitude: degrees(2 * Math.atan(Math.exp(north)) - Math.PI / 2), longitude: turn(0, longitude) };
}

const earthKm = 6371.0088;

/** The frame of a map that is `widthKm` wide in its middle. */
export function frameAround(
  centre: Point,
  widthKm: number,
  size: { width: number; height: number },
): MapFrame {
  const scale = (size.width * earthKm * Math.cos(radians(centre.latitude))) / widthKm;
  return { centre, scale, ...size };
}

/** The part of the world that a map shows. */
export function boxOf(frame: MapFrame) {
  const { latitude: north, longitude: west } = pointAt(frame, { x: 0, y: 0 });
  const { latitude: south, longitude: east } = pointAt(frame, { x: frame.width, y: frame.height });
  return { south, west, north, east };
}

/** Whether a point is on a map, at least so many pixels from its edge. */
export function isOn(frame: MapFrame, point: Point, margin = 0): boolean {
  const { x, y } = spotOf(frame, point);
  return x >= margin && y >= margin && x <= frame.width - margin && y <= frame.height - margin;
}
