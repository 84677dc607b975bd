// want time n
// want space n
const rangeSum = (n, lo, hi) => n ? (n.val >= lo && n.val <= hi ? n.val : 0) + (n.val > lo ? rangeSum(n.left, lo, hi) : 0) + (n.val < hi ? rangeSum(n.right, lo, hi) : 0) : 0;
