// want time n^2
// want space n
// kind stdin
import java.util.*;
class Main {
  public static void main(String[] args) {
    var sc = new Scanner(System.in);
    var n = sc.nextInt();
    var w = sc.nextInt();
    var dp = new long[w + 1];
    for (var i = 0; i < n; i++) {
      var wi = sc.nextInt();
      var vi = sc.nextLong();
      for (var j = w; j >= wi; j--) {
        dp[j] = Math.max(dp[j], dp[j - wi] + vi);
      }
    }
    System.out.println(Arrays.stream(dp).max().getAsLong());
  }
}
