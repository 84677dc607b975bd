// want time n log n
// kind stdin
import java.io.*;
import java.util.*;

public class Puzzles {
	public static void main(String[] args) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
		StringTokenizer st = new StringTokenizer(in.readLine());
		int n = Integer.parseInt(st.nextToken());
		int m = Integer.parseInt(st.nextToken());
		st = new StringTokenizer(in.readLine());
		List<Integer> f = new ArrayList<>();
		while (m-- > 0) f.add(Integer.parseInt(st.nextToken()));
		Collections.sort(f);
		int best = Integer.MAX_VALUE;
		for (int i = 0; i + n - 1 < f.size(); i++) best = Math.min(best, f.get(i + n - 1) - f.get(i));
		System.out.println(best);
	}
}
