// want time n
// entry flattenDeep
function flattenDeep(arr) {
  const stack = [...arr];
  const res = [];
  while (stack.length) {
    const next = stack.pop();
    if (Array.isArray(next)) stack.push(...next);
    else res.push(next);
  }
  return res.reverse();
}
