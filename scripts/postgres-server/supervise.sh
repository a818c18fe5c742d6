# Runs a PostgreSQL server for as long as whoever started this keeps its standard input open, and removes the server's
# folder then: an input closes however its owner ended, by SIGKILL too. Each line that it reads is a command, answered
# by a line once it is done.
#   $1 the server's programs   $2 its folder   $3 options of the server
cd / || exit 1

start() {
  "$1/postgres" -D "$2/data" -c config_file="$2/data/postgresql.conf" </dev/null >>"$2/server.log" 2>&1 &
  server=$!
}

# By signal, and then gone: INT ends sessions, QUIT is a crash.
stop() {
  kill "-$1" "$server" 2>/dev/null
  wait "$server"
}

start "$@"
while read -r command; do
  case $command in
    start) start "$@" ;;
    stop) stop INT ;;
    crash) stop QUIT ;;
  esac
  echo "$command"
done
stop QUIT
rm -rf "$2"
