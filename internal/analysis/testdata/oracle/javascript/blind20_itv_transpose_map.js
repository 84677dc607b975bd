// want time n^2
// entry transpose
const transpose = (m) => m[0].map((_, c) => m.map((row) => row[c]));
