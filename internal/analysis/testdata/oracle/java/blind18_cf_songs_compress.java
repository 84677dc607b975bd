// want time n log n
// kind stdin
import java.io.*;
import java.util.*;

public class C {
	static class Reader {
		final private int BUFFER_SIZE = 1 << 16;
		private DataInputStream din;
		private byte[] buffer;
		private int bufferPointer, bytesRead;

		public Reader() {
			din = new DataInputStream(System.in);
			buffer = new byte[BUFFER_SIZE];
			bufferPointer = bytesRead = 0;
		}

		public String readLine() throws IOException {
			byte[] buf = new byte[64];
			int cnt = 0, c;
			while ((c = read()) != -1) {
				if (c == '\n')
					break;
				buf[cnt++] = (byte) c;
			}
			return new String(buf, 0, cnt);
		}

		public int nextInt() throws IOException {
			int ret = 0;
			byte c = read();
			while (c <= ' ')
				c = read();
			boolean neg = (c == '-');
			if (neg)
				c = read();
			do {
				ret = ret * 10 + c - '0';
			} while ((c = read()) >= '0' && c <= '9');
			if (neg)
				return -ret;
			return ret;
		}

		public long nextLong() throws IOException {
			long ret = 0;
			byte c = read();
			while (c <= ' ')
				c = read();
			boolean neg = (c == '-');
			if (neg)
				c = read();
			do {
				ret = ret * 10 + c - '0';
			} while ((c = read()) >= '0' && c <= '9');
			if (neg)
				return -ret;
			return ret;
		}

		private void fillBuffer() throws IOException {
			bytesRead = din.read(buffer, bufferPointer = 0, BUFFER_SIZE);
			if (bytesRead == -1)
				buffer[0] = -1;
		}

		private byte read() throws IOException {
			if (bufferPointer == bytesRead)
				fillBuffer();
			return buffer[bufferPointer++];
		}
	}
	static class Song implements Comparable<Song> {
		int a, b;
		Song(int a, int b) { this.a = a; this.b = b; }
		@Override
		public int compareTo(Song o) { return (o.a - o.b) - (a - b); }
	}
	public static void main(String[] args) throws IOException {
		Reader in = new Reader();
		int n = in.nextInt();
		long m = in.nextLong();
		PriorityQueue<Song> pq = new PriorityQueue<>();
		long total = 0;
		for (int i = 0; i < n; i++) {
			Song s = new Song(in.nextInt(), in.nextInt());
			total += s.a;
			pq.add(s);
		}
		int cnt = 0;
		while (total > m && !pq.isEmpty()) {
			Song s = pq.poll();
			total -= s.a - s.b;
			cnt++;
		}
		System.out.println(total > m ? -1 : cnt);
	}
}
