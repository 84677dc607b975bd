// want time n!
class Solution {
    public int totalNQueens(int n) {
        return place(0, n, new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
    private int place(int row, int n, Set<Integer> cols, Set<Integer> d1, Set<Integer> d2) {
        if (row == n) return 1;
        int count = 0;
        for (int c = 0; c < n; c++) {
            if (cols.contains(c) || d1.contains(row - c) || d2.contains(row + c)) continue;
            cols.add(c); d1.add(row - c); d2.add(row + c);
            count += place(row + 1, n, cols, d1, d2);
            cols.remove(c); d1.remove(row - c); d2.remove(row + c);
        }
        return count;
    }
}
