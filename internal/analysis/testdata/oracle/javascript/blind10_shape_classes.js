// want time n
// want space n
// entry totalArea
class Shape { area() { return 0; } }
class Square extends Shape {
  constructor(s) { super(); this.s = s; }
  area() { return this.s ** 2; }
}
class Circle extends Shape {
  constructor(r) { super(); this.r = r; }
  area() { return Math.PI * this.r * this.r; }
}
function totalArea(shapes) {
  return shapes.map(s => s.area()).reduce((a, b) => a + b, 0);
}
