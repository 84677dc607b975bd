// want time log n
// want space 1
/**
 * @param {number[][]} matrix
 * @param {number} target
 */
const searchMatrix = (matrix, target) => {
    const rows = matrix.length, cols = matrix[0].length;
    let left = 0, right = rows * cols - 1;
    while (left <= right) {
        const mid = left + Math.floor((right - left) / 2);
        const val = matrix[Math.floor(mid / cols)][mid % cols];
        if (val === target) return true;
        if (val < target) left = mid + 1;
        else right = mid - 1;
    }
    return false;
};
