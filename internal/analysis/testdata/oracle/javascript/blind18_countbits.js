// want time log n
// entry bits
var bits = function (n) {
  let c = 0;
  while (n) { c += n & 1; n >>>= 1; }
  return c;
};
