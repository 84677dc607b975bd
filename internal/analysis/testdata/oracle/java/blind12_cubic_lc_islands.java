// kind function
// want time n^3
// want space 1
class Solution {
    public int countTriplets(int[] arr) {
        int ans = 0;
        int n = arr.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j; k < n; k++) {
                    int a = 0;
                    if (arr[i] + arr[j] == arr[k]) {
                        ans++;
                    }
                }
            }
        }
        return ans;
    }
}
