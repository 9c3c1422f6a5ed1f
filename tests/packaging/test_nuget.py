"""The NuGet package, restored by a project of its own from a folder and run without any variable."""
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile

import components
import pytest

from conftest import ROOT, clean_environment, run

VERSION = components.project_version()
PROJECT = """\
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net{sdk}.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Careline" Version="{version}" /></ItemGroup>
</Project>
"""
# Only the folder: a package that wants another one cannot be restored.
SOURCES = """\
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources><clear /><add key="local" value="{folder}" /></packageSources>
  <config><add key="globalPackagesFolder" value="{cache}" /></config>
</configuration>
"""


def dotnet(*words, **options):
    return run("dotnet", *words, env=clean_environment(DOTNET_CLI_TELEMETRY_OPTOUT="1", DOTNET_NOLOGO="1", DOTNET_ROLL_FORWARD="Major"), **options)


@pytest.fixture(scope="module")
def program(nupkg, tmp_path_factory):
    """The program of the package's own README, built in an empty folder."""
    folder = tmp_path_factory.mktemp("consumer")
    (folder / "source").mkdir()
    shutil.copy(nupkg, folder / "source")
    (folder / "nuget.config").write_text(SOURCES.format(folder=folder / "source", cache=folder / "cache"))
    sdk = dotnet("--version").split(".")[0]
    (folder / "App.csproj").write_text(PROJECT.format(sdk=sdk, version=VERSION))
    readme = (ROOT / "packaging/dotnet/README.md").read_text(encoding="utf-8")
    snippet = re.search(r"```csharp\n(.*?)```", readme, re.S).group(1)
    (folder / "Program.cs").write_text(snippet)
    dotnet("build", "-c", "Release", "-o", folder / "out", folder / "App.csproj", cwd=folder)
    return folder


def test_contents(nupkg):
    with zipfile.ZipFile(nupkg) as z:
        assert z.testzip() is None
        names = set(z.namelist())
        spec = ET.fromstring(z.read("Careline.nuspec"))
        notices = z.read("THIRD-PARTY.txt").decode()
    soname = "libcareline.so." + ".".join(VERSION.split(".")[:2])
    assert {f"runtimes/linux-x64/native/{soname}", "lib/net8.0/Careline.dll", "lib/net8.0/Careline.xml", "build/Careline.targets",
            "buildTransitive/Careline.targets", "README.md", "LICENSE", f"careline-{VERSION}.spdx.json"} <= names
    shipped = {n.removeprefix("assets/") for n in names if n.startswith("assets/")}
    assert shipped == {str(p.relative_to(ROOT / "lib/assets")) for p in (ROOT / "lib/assets").rglob("*")
                       if p.is_file() and p.name not in ("README.md", "CMakeLists.txt")}
    text = {element.tag.split("}")[1]: element.text for element in spec.iter()}
    assert (text["id"], text["version"], text["license"]) == ("Careline", VERSION, "Apache-2.0")
    assert "dependency" not in text  # it needs no other package
    assert "SQLCipher" in notices and "CLI11" not in notices


def test_the_assembly_names_no_folder_of_the_build(nupkg):
    with zipfile.ZipFile(nupkg) as z:
        data = z.read("lib/net8.0/Careline.dll")
    for encoded in (str(ROOT).encode(), str(ROOT).encode("utf-16-le")):
        assert encoded not in data


def test_the_readme_runs(program):
    assert (program / "out/careline/models/intent.clm").exists()
    assert dotnet(program / "out/App.dll", cwd="/").split()[0] == "ImmediateHuman"


def test_published_alone(program):
    """A folder to copy to a server: library, assets and program together."""
    dotnet("publish", "-c", "Release", "-o", program / "published", program / "App.csproj", cwd=program)
    assert (program / "published/careline/policies/healthcare.yaml").exists()
    assert [p for p in (program / "published").rglob("libcareline.so.*")]
    assert dotnet(program / "published/App.dll", cwd="/").split()[0] == "ImmediateHuman"


def test_assets_can_be_left_out(program):
    dotnet("build", "-c", "Release", "-o", program / "bare", "-p:CarelineCopyAssets=false", program / "App.csproj", cwd=program)
    assert not (program / "bare/careline").exists()
    done = subprocess.run(["dotnet", str(program / "bare/App.dll")], capture_output=True, text=True, timeout=300,
                          env=clean_environment(DOTNET_ROLL_FORWARD="Major"))
    assert done.returncode != 0 and "bare/careline" in done.stderr
