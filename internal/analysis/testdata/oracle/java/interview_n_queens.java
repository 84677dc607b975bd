// want time n!
// want space n
class Solution {
    private int count = 0;

    public int totalNQueens(int n) {
        place(0, n, new boolean[n], new boolean[2 * n], new boolean[2 * n]);
        return count;
    }

    private void place(int row, int n, boolean[] cols, boolean[] d1, boolean[] d2) {
        if (row == n) {
            count++;
            return;
        }
        for (int c = 0; c < n; c++) {
            if (cols[c] || d1[row + c] || d2[row - c + n]) continue;
            cols[c] = d1[row + c] = d2[row - c + n] = true;
            place(row + 1, n, cols, d1, d2);
            cols[c] = d1[row + c] = d2[row - c + n] = false;
        }
    }
}
