#!/bin/sh
# Lucene 8, SQLite FTS5 and ours over the same folders, one after the other:
#   apt-get install liblucene8-java default-jdk-headless
#   dotnet publish src/Web -c Release -o out && peers/run.sh out/helpcenter eval FOLDER...
#   peers/run.sh out/helpcenter bench FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
ours=$1; what=$2; shift 2
jars=$(ls /usr/share/java/lucene-core-8*.jar /usr/share/java/lucene-analyzers-common-8*.jar | tr '\n' ':')
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -cp "$jars" -d "$classes" "$here/LucenePeer.java"
for folder; do
    if [ "$what" = bench ]; then
        "$ours" bench search --dataset "$folder" --json
        java -cp "$classes:$jars" LucenePeer bench "$folder"
    else
        "$ours" eval search --dataset "$folder" --json
        for title in 0 1 2 4; do java -cp "$classes:$jars" LucenePeer eval "$folder" "$title"; done
        python3 "$here/sqlite_peer.py" "$folder"
    fi
done
