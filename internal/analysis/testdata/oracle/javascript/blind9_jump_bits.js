// want time log n
// want space 1
const reverseBits = n => {
  let r = 0;
  while (n > 0) {
    r = r * 2 + (n & 1);
    n = n >>> 1;
  }
  return r;
};
