// want time n!
// want space n
const totalNQueens = (n) => {
  const full = (1 << n) - 1;
  let count = 0;
  const go = (cols, d1, d2) => {
    if (cols === full) {
      count++;
      return;
    }
    let avail = full & ~(cols | d1 | d2);
    while (avail) {
      const bit = avail & -avail;
      avail -= bit;
      go(cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1);
    }
  };
  go(0, 0, 0);
  return count;
};
