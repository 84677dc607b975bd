// want time n
// want space 1
// entry total
abstract class Shape {
  abstract area(): number;
}
class Rect extends Shape {
  constructor(readonly w: number, readonly h: number) { super(); }
  area(): number { return this.w * this.h; }
}
class Tri extends Shape {
  constructor(readonly b: number, readonly h: number) { super(); }
  area(): number { return 0.5 * this.b * this.h; }
}
export function total(shapes: ReadonlyArray<Shape>): number {
  let sum = 0;
  for (const s of shapes) sum += s.area();
  return sum;
}
