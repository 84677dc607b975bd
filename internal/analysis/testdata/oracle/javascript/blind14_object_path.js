// want time n
// want space 1
const get = (obj, path, fallback) => {
  let cur = obj;
  for (const key of path) {
    if (cur == null || !(key in cur)) return fallback;
    cur = cur[key];
  }
  return cur;
};
