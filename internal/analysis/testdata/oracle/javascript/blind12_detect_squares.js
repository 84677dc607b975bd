// want time n
// want space 1
// entry DetectSquares.count
var DetectSquares = function () {
  this.points = [];
  this.cnt = {};
};
DetectSquares.prototype.add = function (point) {
  const key = point.join(',');
  this.points.push(point);
  this.cnt[key] = (this.cnt[key] || 0) + 1;
};
DetectSquares.prototype.count = function ([px, py]) {
  let res = 0;
  for (const [x, y] of this.points) {
    if (Math.abs(px - x) !== Math.abs(py - y) || x === px || y === py) continue;
    res += (this.cnt[`${x},${py}`] || 0) * (this.cnt[`${px},${y}`] || 0);
  }
  return res;
};
