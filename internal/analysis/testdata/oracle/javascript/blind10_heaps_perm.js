// want time n!
// want space n!
function heapPermute(arr) {
  const out = [];
  const gen = (k, a) => {
    if (k === 1) {
      out.push(a.slice());
      return;
    }
    for (let i = 0; i < k; i++) {
      gen(k - 1, a);
      const j = k % 2 === 0 ? i : 0;
      [a[j], a[k - 1]] = [a[k - 1], a[j]];
    }
  };
  gen(arr.length, arr.slice());
  return out;
}
