// want time n
// kind stdin
import java.io.*;
import java.util.*;
import java.util.stream.*;

public class NextRound {
	public static void main(String[] args) throws IOException {
		BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
		int[] nk = Arrays.stream(br.readLine().split(" ")).mapToInt(Integer::parseInt).toArray();
		int[] a = Arrays.stream(br.readLine().split(" ")).mapToInt(Integer::parseInt).toArray();
		int cut = a[nk[1] - 1];
		System.out.println(IntStream.of(a).filter(v -> v > 0 && v >= cut).count());
	}
}
