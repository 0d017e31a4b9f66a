@echo off
rem Dialtone from a clone, on Windows: as the start script "dialtone" beside it, which says more. Written after it; not run yet.
rem
rem   dialtone [flags]              starts the server; dialtone --help lists flags and commands
rem   dialtone COMMAND [options]    asks a running one
rem
rem Builds when there is no build; after a change, delete server\target\dialtone.
setlocal
set "root=%~dp0"
set "jar=%root%server\target\dialtone\dialtone.jar"

if "%~1"=="--help" (
    type "%root%server\startup\help.txt"
    exit /b 0
)

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1 || (
    echo dialtone: java: not found, expected: a JDK 17 or newer in JAVA_HOME or on the PATH 1>&2
    exit /b 1
)

if not exist "%jar%" (
    echo Building Dialtone, as there is no build yet: two to three minutes. The first time, Maven also loads about 90 MB. 1>&2
    call "%root%mvnw.cmd" -B -ntp -f "%root%pom.xml" -pl server -am -DskipTests -Dspotless.check.skip=true package 1>&2 || (
        echo dialtone: the build failed 1>&2
        exit /b 1
    )
)

"%java%" "@%root%server\startup\java.options" %JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
