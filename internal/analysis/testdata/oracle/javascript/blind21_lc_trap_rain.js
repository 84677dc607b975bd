// want time n
// entry trap
const trap = (h) => {
  let [l, r, lm, rm, s] = [0, h.length - 1, 0, 0, 0];
  while (l < r) {
    lm = Math.max(lm, h[l]);
    rm = Math.max(rm, h[r]);
    s += lm < rm ? lm - h[l++] : rm - h[r--];
  }
  return s;
};
