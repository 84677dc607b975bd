// want time n
// want space n
function flatten(arr) {
  const stack = [...arr], res = [];
  while (stack.length) {
    const x = stack.pop();
    if (Array.isArray(x)) stack.push(...x);
    else res.push(x);
  }
  return res.reverse();
}
