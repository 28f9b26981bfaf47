import { box, type Color, circle, inside, mix, type Scene } from './paint.ts';

/** Drawings of the demo's rooms, made of a few shapes each, so that no photographs are stored. */

const brass: Color = [214, 164, 72];
const night: Color = [18, 22, 38];

const vault: Scene = (x, y) => {
  const [dx, dy] = [x - 0.8, y - 0.5];
  const wall = mix([46, 52, 66], [24, 27, 36], y + 0.1 * Math.sin(x * 60));
  const spokes = Math.abs(Math.sin(3 * Math.atan2(dy, dx)));
  const angle = Math.round(Math.atan2(dy, dx) / (Math.PI / 6)) * (Math.PI / 6);
  const bolt = circle(dx - 0.34 * Math.cos(angle), dy - 0.34 * Math.sin(angle), 0.022);
  let color = mix(wall, [96, 104, 120], inside(circle(dx, dy, 0.41)));
  color = mix(color, [60, 66, 80], inside(Math.abs(circle(dx, dy, 0.28)) - 0.012));
  color = mix(color, brass, inside(bolt));
  color = mix(color, brass, inside(Math.abs(circle(dx, dy, 0.15)) - 0.014));
  return mix(color, brass, inside(circle(dx, dy, 0.15)) * inside(spokes * Math.hypot(dx, dy) - 0.014));
};

const ward: Scene = (x, y) => {
  const [dx, dy] = [x - 0.8, y - 0.46];
  const depth = Math.max(Math.abs(dx) / 1.5, Math.abs(dy));
  const tiles = Math.abs(Math.sin(7 / Math.max(depth, 0.08)));
  const wall = mix([12, 26, 24], [70, 112, 96], depth * 1.7);
  const lit = mix(wall, [20, 40, 36], 0.35 * inside(tiles - 0.12, 0.05));
  const door = mix(lit, [206, 236, 200], inside(box(dx, dy - 0.02, 0.07, 0.12), 0.03));
  const lamp = box(dx, dy + 0.34, 0.16 + 0.1 * Math.sin(y * 9), 0.012);
  return mix(
    mix(door, [180, 250, 214], inside(lamp, 0.03)),
    [120, 16, 22],
    inside(circle(dx + 0.5, dy - 0.3, 0.07), 0.05),
  );
};

const axes: Scene = (x, y) => {
  const [dx, dy] = [x - 0.72, y - 0.5];
  const planks = mix([122, 82, 48], [88, 56, 32], Math.abs(Math.sin(x * 26)) ** 6);
  const ring = Math.floor(Math.hypot(dx, dy) / 0.085);
  const rings: readonly Color[] = [
    [196, 44, 38],
    [236, 226, 206],
    [38, 84, 130],
    [236, 226, 206],
  ];
  const target = rings[ring] ?? planks;
  const [hx, hy] = [dx * 0.8 + dy * 0.6 - 0.3, dy * 0.8 - dx * 0.6 + 0.13];
  const handle = mix(target, [84, 54, 30], inside(box(hx, hy, 0.3, 0.018)));
  return mix(handle, [206, 212, 220], inside(box(hx + 0.26, hy + 0.045, 0.05 - 0.3 * Math.abs(hy), 0.085)));
};

const study: Scene = (x, y) => {
  const shelf = Math.floor(y * 5);
  const spine = Math.floor(x * 26 + Math.sin(shelf * 9) * 3);
  const books: readonly Color[] = [
    [92, 34, 30],
    [38, 58, 50],
    [104, 78, 40],
    [44, 46, 74],
    [70, 40, 58],
  ];
  const book = books[Math.abs(spine * 7 + shelf * 3) % books.length] ?? brass;
  const wood = mix([52, 32, 20], book, inside(Math.abs(((y * 5) % 1) - 0.5) - 0.4, 0.02));
  const lamp = Math.hypot(x - 1.1, y - 0.52);
  const glow = mix(mix(wood, night, 0.45), [255, 202, 112], Math.exp(-5 * lamp) * 0.9);
  const shade = box(x - 1.1, y - 0.55, 0.05 + 0.25 * Math.max(0, y - 0.5), 0.07);
  const table = mix(glow, [60, 34, 20], inside(0.86 - y, 0.006));
  return mix(
    mix(table, [255, 226, 150], inside(shade)),
    [40, 26, 18],
    inside(box(x - 1.1, y - 0.74, 0.012, 0.13)),
  );
};

const station: Scene = (x, y) => {
  const [dx, dy] = [x - 0.8, y - 0.62];
  const radius = Math.hypot(dx, Math.min(dy, 0));
  const arches = Math.abs(Math.sin(24 * Math.sqrt(radius)));
  const tiles = mix([226, 222, 208], [176, 170, 156], arches ** 4);
  const tunnel = mix(tiles, night, inside(radius - 0.26, 0.02));
  // A zero for the station's name.
  const zero = Math.hypot((x - 1.32) * 1.5, y - 0.38) - 0.1;
  const name = mix(tunnel, [22, 116, 118], inside(Math.abs(zero) - 0.02));
  const floor = mix(name, [66, 66, 74], inside(0.78 - y, 0.006));
  const rail = Math.abs(Math.abs(dx) - (y - 0.6) * 0.7) - 0.008;
  return mix(
    mix(floor, [176, 182, 190], inside(rail) * inside(0.78 - y, 0.006)),
    [255, 236, 170],
    inside(circle(dx, dy + 0.02, 0.03), 0.03),
  );
};

const puzzleBox: Scene = (x, y) => {
  const room = mix([245, 206, 140], [222, 118, 84], y);
  const [dx, dy] = [x - 0.8, y - 0.56];
  const wood = mix(
    room,
    mix([134, 84, 46], [98, 58, 32], Math.abs(Math.sin((dx + dy) * 40)) ** 8),
    inside(box(dx, dy, 0.34, 0.22)),
  );
  const band = mix(
    wood,
    brass,
    inside(Math.abs(Math.abs(dx) - 0.24) - 0.018) * inside(box(dx, dy, 0.34, 0.22)),
  );
  const lock = mix(band, brass, inside(circle(dx, dy, 0.085)));
  const hole = Math.min(circle(dx, dy + 0.015, 0.024), box(dx, dy - 0.025, 0.011, 0.035));
  return mix(
    mix(lock, [40, 26, 18], inside(hole)),
    [70, 40, 24],
    inside(Math.abs(dy + 0.11) - 0.004) * inside(box(dx, dy, 0.34, 0.22)),
  );
};

const lagoon: Scene = (x, y) => {
  const sky = mix([255, 178, 120], [86, 150, 196], 1 - y * 1.5);
  const sun = mix(sky, [255, 240, 204], inside(circle(x - 0.48, y - 0.4, 0.09), 0.03));
  const hill = mix(sun, [44, 82, 78], inside(0.42 + 0.12 * Math.sin(x * 3.4 + 1.2) - y));
  const wave = 0.6 + 0.008 * Math.sin(x * 50 + y * 90);
  const sea = mix(hill, mix([40, 150, 160], [12, 60, 92], (y - 0.6) * 2.4), inside(wave - y));
  const [tx, ty] = [x - 1.18, y - 0.42];
  const stripes: Color = Math.sin(ty * 52) > 0 ? [196, 52, 44] : [244, 240, 230];
  const tower = mix(sea, stripes, inside(box(tx, ty, 0.035 + 0.07 * (ty + 0.16), 0.16)));
  return mix(tower, [255, 238, 170], inside(box(tx, ty + 0.19, 0.022, 0.026), 0.02));
};

const wreck: Scene = (x, y) => {
  const [u, v] = [x * 0.97 + y * 0.24, y * 0.97 - x * 0.24];
  const plank = Math.abs(Math.sin(v * 34)) ** 10;
  const hold = mix(mix([92, 62, 40], [44, 28, 18], plank), [26, 40, 46], Math.abs(v - 0.3) * 1.1);
  const rib = mix(hold, [52, 34, 22], inside(Math.abs(Math.sin(u * 9)) - 0.16, 0.05));
  const port = circle(u - 1.02, v - 0.2, 0.13);
  const glass = mix(rib, mix([120, 190, 190], [20, 76, 96], v * 2), inside(port));
  const frame = mix(glass, brass, inside(Math.abs(port) - 0.022));
  const rope = Math.abs(v - 0.46 - 0.05 * Math.sin(u * 5)) - 0.014;
  return mix(frame, mix([196, 162, 110], [140, 108, 70], Math.abs(Math.sin(u * 90))), inside(rope));
};

/** By the name of the activity; a room without a drawing gets the vault. */
const scenes: Readonly<Record<string, Scene>> = {
  'The Last Heist': vault,
  'Zombie Ward': ward,
  'Axe Night': axes,
  'Moriarty’s Study': study,
  'Tube Station Zero': station,
  'Open House': puzzleBox,
  'Lagoon Mystery Walk': lagoon,
  'Wreck of the Favourite': wreck,
};

export function sceneOf(name: string): Scene {
  return scenes[name] ?? vault;
}
