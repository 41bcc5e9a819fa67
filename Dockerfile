# The same steps as on a plain Debian 12 machine: the studio script installs, builds and starts.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS sdk

FROM debian:12-slim
COPY --from=sdk /usr/share/dotnet /usr/share/dotnet
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet \
  && apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libicu72 nodejs npm \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /studio
COPY . .
RUN ./studio build && rm -rf /var/lib/apt/lists/*
VOLUME /data
EXPOSE 5180
# Publish it on the host's loopback: docker run -p 127.0.0.1:5180:5180 -v charastudio:/data charastudio
CMD ["./studio", "up", "--data", "/data", "--bind", "0.0.0.0", "--http", "allow", "--first-run", "anywhere"]
