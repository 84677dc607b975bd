// want time n
// entry reverse
function createStack() {
  let items = [];
  return {
    push: (x) => { items.push(x); },
    pop: () => items.pop(),
    isEmpty: () => items.length === 0,
  };
}
function reverse(str) {
  const s = createStack();
  for (const c of str) s.push(c);
  let out = '';
  while (!s.isEmpty()) out += s.pop();
  return out;
}
