# What Python's standard library asks of the kernel: one of each kind.
import asyncio, ctypes, fcntl, glob, hashlib, json, mmap, multiprocessing, os, pathlib, random, resource, select, shutil
import signal, socket, sqlite3, subprocess, sys, tempfile, threading, time, zipfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import shared_memory


def square(x):
    return x * x


async def served():
    async def echo(reader, writer):
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    assert await reader.readline() == b"hello\n"
    writer.close()
    server.close()
    process = await asyncio.create_subprocess_exec("/bin/echo", "x", stdout=subprocess.PIPE)
    assert (await process.communicate())[0] == b"x\n"
    await asyncio.gather(asyncio.to_thread(time.sleep, 0.001), asyncio.sleep(0.001))


def files(folder):
    a, b = os.path.join(folder, "a"), os.path.join(folder, "b")
    with open(a, "w+b") as f:
        f.write(b"x" * 70000)
        f.flush()
        os.fsync(f.fileno())
        fcntl.flock(f, fcntl.LOCK_EX)
        os.posix_fallocate(f.fileno(), 0, 100000)
        os.truncate(a, 80000)
        with mmap.mmap(f.fileno(), 0) as m:
            m[0] = 1
            m.flush()
        os.pread(f.fileno(), 10, 0), os.pwrite(f.fileno(), b"y", 3), os.preadv(f.fileno(), [bytearray(3)], 0)
    shutil.copy2(a, b), os.link(a, a + "1"), os.symlink(a, a + "2"), os.readlink(a + "2"), os.rename(b, b + "1")
    os.chmod(a, 0o600), os.utime(a), os.access(a, os.R_OK), os.statvfs(a), os.makedirs(a + "d/e")
    os.mkfifo(a + "f"), os.listdir(folder), glob.glob(folder + "/**", recursive=True), os.getxattr
    with zipfile.ZipFile(a + ".zip", "w") as z:
        z.writestr("name", b"text")
    db = sqlite3.connect(a + ".db")
    db.execute("create table t(x)")
    db.execute("insert into t values (1)")
    db.commit()
    db.close()
    pathlib.Path(a).read_bytes()
    shutil.rmtree(a + "d")
    r, w = os.pipe()
    os.splice(os.open(a, os.O_RDONLY), w, 100)
    os.memfd_create("m"), os.eventfd(0), os.copy_file_range(os.open(a, 0), os.open(a + "c", os.O_CREAT | os.O_WRONLY), 10)
    os.sendfile(w, os.open(a, os.O_RDONLY), 0, 10)


def processes():
    assert subprocess.run("echo x | cat; exit 3", shell=True, stdout=subprocess.PIPE).returncode == 3
    with multiprocessing.Pool(2) as pool:
        assert pool.map(square, range(10))[9] == 81
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(square, range(4)))
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(square, range(4)))
    memory = shared_memory.SharedMemory(create=True, size=4096)
    memory.close()
    memory.unlink()
    queue = multiprocessing.Queue()
    p = multiprocessing.Process(target=queue.put, args=(1,))
    p.start()
    queue.get()
    p.join()
    os.getpriority(os.PRIO_PROCESS, 0), os.nice(1), os.sched_getaffinity(0), os.sched_yield(), os.getloadavg(), os.getpgid(0)
    resource.getrlimit(resource.RLIMIT_NOFILE), resource.getrusage(resource.RUSAGE_SELF), os.times(), os.uname(), os.cpu_count()
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.pidfd_open(pid)
    os.waitpid(pid, 0)


def waiting():
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    signal.pause()
    os.kill(os.getpid(), signal.SIGALRM)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    signal.sigtimedwait([signal.SIGUSR1], 0.001)
    t = threading.Thread(target=time.sleep, args=(0.001,))
    t.start()
    t.join()
    a, b = socket.socketpair()
    e = select.epoll()
    e.register(a, select.EPOLLIN)
    b.send(b"x")
    e.poll(1), select.select([a], [], [], 1), select.poll().poll(1)
    a.recv(1), b.sendmsg([b"x"]), a.recvmsg(1)
    u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    u.bind(("127.0.0.1", 0))
    u.sendto(b"x", u.getsockname()), u.recvfrom(1), u.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1), u.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE)
    socket.getaddrinfo("localhost", 80)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        files(folder)
        tempfile.TemporaryFile().write(b"x")
    processes()
    waiting()
    asyncio.run(served())
    print(hashlib.sha256(json.dumps(random.random()).encode()).hexdigest()[:0] + "all of it ran")
