// want time n
// want space n
const rotateString = (a, b) => a.length === b.length && (a + a).includes(b);
