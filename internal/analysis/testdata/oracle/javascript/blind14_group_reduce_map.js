// want time n
// want space n
const groupBy = (xs, key) =>
  xs.reduce((m, x) => {
    const k = key(x);
    const list = m.get(k);
    if (list) list.push(x);
    else m.set(k, [x]);
    return m;
  }, new Map());
