// want time n
// want space n
const isSubsequence = (s, t) => {
  const it = t[Symbol.iterator]();
  return [...s].every(c => {
    for (let x = it.next(); !x.done; x = it.next()) if (x.value === c) return true;
    return false;
  });
};
