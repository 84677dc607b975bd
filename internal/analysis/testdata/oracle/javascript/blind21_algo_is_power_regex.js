// want time log n
// entry toBinary
const toBinary = (n) => (n < 2 ? String(n) : toBinary(Math.floor(n / 2)) + (n % 2));
