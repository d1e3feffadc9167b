using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HelpCenter.Support.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ArticleDrafts_AuthorId",
                table: "ArticleDrafts");

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "ArticleDrafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiscardedAt",
                table: "ArticleDrafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DraftPictures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DraftId = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Stored = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftPictures_ArticleDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "ArticleDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleDrafts_AuthorId_Path",
                table: "ArticleDrafts",
                columns: new[] { "AuthorId", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftPictures_DraftId",
                table: "DraftPictures",
                column: "DraftId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftPictures");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropIndex(
                name: "IX_ArticleDrafts_AuthorId_Path",
                table: "ArticleDrafts");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "ArticleDrafts");

            migrationBuilder.DropColumn(
                name: "DiscardedAt",
                table: "ArticleDrafts");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleDrafts_AuthorId",
                table: "ArticleDrafts",
                column: "AuthorId");
        }
    }
}
