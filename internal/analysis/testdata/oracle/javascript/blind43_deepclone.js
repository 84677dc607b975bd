// kind function
// want time n
// want space n
function deepClone(o, seen = new Map()) {
    if (o === null || typeof o !== 'object') return o;
    if (seen.has(o)) return seen.get(o);
    const c = Array.isArray(o) ? [] : {};
    seen.set(o, c);
    for (const k of Object.keys(o)) c[k] = deepClone(o[k], seen);
    return c;
}
