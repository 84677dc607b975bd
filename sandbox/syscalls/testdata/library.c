/* What a C library asks of the kernel for ordinary programs: one of each kind. */
#define _GNU_SOURCE
#include <aio.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <mqueue.h>
#include <netdb.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void *thread(void *a) { usleep(100); return a; }

static void files(void) {
	char name[] = "/tmp/callsXXXXXX", other[64];
	int f = mkstemp(name);
	snprintf(other, sizeof other, "%s.other", name);
	if (write(f, "hello", 5) != 5 || pwrite(f, "x", 1, 2) != 1) exit(1);
	posix_fallocate(f, 0, 9000), ftruncate(f, 8192), fsync(f), lockf(f, F_TEST, 0), posix_fadvise(f, 0, 0, POSIX_FADV_SEQUENTIAL);
	void *m = mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, f, 0);
	madvise(m, 8192, MADV_WILLNEED), msync(m, 8192, MS_SYNC), mprotect(m, 4096, PROT_READ), munmap(m, 8192);
	rename(name, other), link(other, name), chmod(name, 0600), chown(name, getuid(), getgid()), access(name, R_OK), realpath(name, 0);
	struct aiocb a = { .aio_fildes = f, .aio_buf = other, .aio_nbytes = 1 };
	aio_read(&a);
	while (aio_error(&a)) usleep(100);
	FILE *t = tmpfile(), *p = popen("echo x | cat", "r");
	fprintf(t, "x"), fclose(t), fgetc(p), pclose(p);
	closedir(opendir("/tmp")), mkfifo("/tmp/fifo", 0600), unlink("/tmp/fifo"), unlink(name), unlink(other);
	int n = inotify_init1(0);
	inotify_add_watch(n, "/tmp", IN_CREATE);
}

static void processes(void) {
	pthread_t t;
	pid_t pid;
	char *argv[] = { "echo", 0 };
	pthread_create(&t, 0, thread, 0), pthread_join(t, 0);
	posix_spawn(&pid, "/bin/true", 0, 0, argv, environ), waitpid(pid, 0, 0);
	if (!(pid = fork())) { setsid(); abort(); }
	waitid(P_PID, pid, 0, WEXITED);
	cpu_set_t set;
	sched_getaffinity(0, sizeof set, &set), sched_setaffinity(0, sizeof set, &set), sched_yield(), nice(1), sysconf(_SC_NPROCESSORS_ONLN);
	struct rlimit l;
	getrlimit(RLIMIT_STACK, &l), setrlimit(RLIMIT_STACK, &l);
	timer_t timer;
	struct itimerspec soon = { .it_value = { 0, 1000000 } };
	struct sigevent none = { .sigev_notify = SIGEV_NONE };
	timer_create(CLOCK_MONOTONIC, &none, &timer), timer_settime(timer, 0, &soon, 0), timer_delete(timer);
	timerfd_settime(timerfd_create(CLOCK_MONOTONIC, 0), 0, &soon, 0);
	clock_nanosleep(CLOCK_MONOTONIC, 0, &soon.it_value, 0);
	signal(SIGALRM, SIG_IGN), alarm(1), raise(SIGALRM);
}

static void shared(void) {
	int id = shmget(IPC_PRIVATE, 4096, 0600);
	shmdt(shmat(id, 0, 0)), shmctl(id, IPC_RMID, 0);
	id = semget(IPC_PRIVATE, 1, 0600);
	struct sembuf up = { 0, 1, 0 };
	semop(id, &up, 1), semctl(id, 0, IPC_RMID);
	id = msgget(IPC_PRIVATE, 0600), msgctl(id, IPC_RMID, 0);
	sem_close(sem_open("/calls", O_CREAT, 0600, 1)), sem_unlink("/calls"), mq_unlink("/calls");
	int m = shm_open("/calls", O_CREAT | O_RDWR, 0600);
	ftruncate(m, 4096), shm_unlink("/calls");
	int s[2], e = epoll_create1(0);
	struct epoll_event ev = { .events = EPOLLIN };
	socketpair(AF_UNIX, SOCK_STREAM, 0, s), epoll_ctl(e, EPOLL_CTL_ADD, s[0], &ev), send(s[1], "x", 1, 0), epoll_wait(e, &ev, 1, 10);
	struct addrinfo *all;
	getaddrinfo("localhost", "80", 0, &all);
}

int main(void) {
	files(), processes(), shared();
	puts("all of it ran");
	return 0;
}
